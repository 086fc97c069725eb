package secondlook.engine.accuracy;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Detection error trade-off: for each threshold the part of false leads (FPIR) and of mates not found (FNIR). */
public record DetCurve(List<Point> points) {

    private static final double STEP = 0.005;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 650;
    static final Color LINE = new Color(0, 60, 140);

    /** The errors at one threshold. */
    public record Point(double threshold, double fpir, double fnir) {
    }

    public DetCurve {
        points = List.copyOf(points);
    }

    static DetCurve of(Searches searches) {
        List<Point> points = new ArrayList<>();
        if (searches.mated().isEmpty() || searches.unmated().isEmpty()) {
            return new DetCurve(points);
        }
        for (int i = 0; i <= 1 / STEP; i++) {
            double threshold = i * STEP;
            long above = searches.unmated().stream().filter(search -> search.bestScore() >= threshold).count();
            long below = searches.mated().stream().filter(search -> search.score().orElse(-1) < threshold).count();
            points.add(new Point(threshold, (double) above / searches.unmated().size(),
                    (double) below / searches.mated().size()));
        }
        return new DetCurve(points);
    }

    /**
     * Both axes logarithmic; points with an error of zero have no place there and are left out. When none is left the
     * library still wants one for its axes; it is not shown.
     */
    void draw(Path file, String title) throws IOException {
        List<Point> drawn = points.stream().filter(point -> point.fpir() > 0 && point.fnir() > 0).toList();
        XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title)
                .xAxisTitle("FPIR: searches without a mate that gave a score at or above the threshold")
                .yAxisTitle("FNIR: mates not found at or above the threshold").build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true).setLegendVisible(false);
        boolean none = drawn.isEmpty();
        if (none) {
            chart.setTitle(title + ": no threshold has both errors");
            drawn = List.of(new Point(0, 1, 1));
        }
        XYSeries series = chart.addSeries("DET", drawn.stream().mapToDouble(Point::fpir).toArray(),
                drawn.stream().mapToDouble(Point::fnir).toArray());
        series.setMarker(none ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE).setMarkerColor(LINE).setLineColor(LINE);
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }
}
