package secondlook.benchmarks.search;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Median time over gallery size, both logarithmic: a straight line of slope 1 is time in proportion to size. */
final class Plot {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;

    private Plot() {
    }

    static void write(Path file, List<Row> rows) throws IOException {
        XYSeriesCollection all = new XYSeriesCollection();
        for (Row row : rows) {
            String name = row.engine() + ", " + row.probes();
            int at = all.getSeriesIndex(name);
            if (at < 0) {
                all.addSeries(new XYSeries(name));
                at = all.getSeriesIndex(name);
            }
            all.getSeries(at).add(row.size(), row.p50());
        }
        LogAxis x = axis("templates in the gallery", "#,##0");
        LogAxis y = axis("median time of a search, ms (two threads, list of 50)", "#,##0.#");
        XYPlot plot = new XYPlot(all, x, y, new XYLineAndShapeRenderer(true, true));
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        ChartUtils.saveChartAsPNG(file.toFile(), new JFreeChart("Exact 1:N search", plot), WIDTH, HEIGHT);
    }

    /** Decades in plain numbers, with nine steps between them. */
    private static LogAxis axis(String label, String format) {
        LogAxis axis = new LogAxis(label);
        axis.setBase(10);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setMinorTickCount(9);
        axis.setMinorTickMarksVisible(true);
        axis.setNumberFormatOverride(new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT)));
        return axis;
    }
}
