package secondlook.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.RangeType;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Draws a chart as vectors. Up to fourteen short categories stand as columns, others lie as bars with their names in
 * full. The colours differ in lightness too, so that they can be told apart without seeing colours.
 */
final class BoardChart {

    /** As registered with the PDF: text is set in it, not drawn. */
    static final String FONT = "Liberation Sans";

    private static final List<Color> COLOURS = List.of(new Color(0x14315C), new Color(0x8FB1D9), new Color(0xC98A1B));
    private static final Font SMALL = small();
    private static final int LONGEST_COLUMN_NAME = 8;
    private static final int MOST_COLUMNS = 14;
    /** Of the chart's width. */
    private static final float LONGEST_BAR_NAME = 0.6f;
    private static final int COLUMNS_HEIGHT = 60;
    private static final int BAR_HEIGHT = 6;
    private static final int FRAME_HEIGHT = 22;

    private BoardChart() {
    }

    /** How high it wants to be printed. */
    static int millimetres(BoardDocument.Chart chart) {
        return columns(chart) ? COLUMNS_HEIGHT : FRAME_HEIGHT + BAR_HEIGHT * chart.categories().size();
    }

    static void draw(BoardDocument.Chart chart, Graphics2D on, double width, double height) {
        JFreeChart drawn = new JFreeChart(null, null, plot(chart), false);
        drawn.setBackgroundPaint(Color.WHITE);
        drawn.setElementHinting(false);
        LegendTitle legend = new LegendTitle(drawn.getPlot());
        legend.setItemFont(SMALL);
        legend.setPosition(RectangleEdge.BOTTOM);
        drawn.addSubtitle(legend);
        drawn.draw(on, new Rectangle2D.Double(0, 0, width, height));
    }

    private static boolean columns(BoardDocument.Chart chart) {
        return chart.categories().size() <= MOST_COLUMNS
                && chart.categories().stream().allMatch(name -> name.length() <= LONGEST_COLUMN_NAME);
    }

    private static CategoryPlot plot(BoardDocument.Chart chart) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        for (BoardDocument.Series series : chart.series()) {
            for (int i = 0; i < chart.categories().size(); i++) {
                values.addValue(series.values().get(i), series.name(), chart.categories().get(i));
            }
        }
        CategoryPlot plot = new CategoryPlot(values, names(chart), figures(chart.axis()), bars(chart));
        plot.setOrientation(columns(chart) ? PlotOrientation.VERTICAL : PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(new Color(0xC9D0D8));
        plot.setRangeGridlineStroke(new BasicStroke(0.4f));
        return plot;
    }

    private static CategoryAxis names(BoardDocument.Chart chart) {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(SMALL);
        axis.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
        if (columns(chart)) {
            axis.setMaximumCategoryLabelLines(2);
        } else {
            axis.setMaximumCategoryLabelWidthRatio(LONGEST_BAR_NAME);
        }
        axis.setCategoryMargin(0.35);
        return axis;
    }

    private static NumberAxis figures(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setLabelFont(SMALL);
        axis.setTickLabelFont(SMALL);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ENGLISH));
        axis.setNumberFormatOverride(new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
        axis.setAutoRangeMinimumSize(4);
        axis.setRangeType(RangeType.POSITIVE);
        return axis;
    }

    /** Read from its file: asked for by name, a machine without the font gives another one. */
    private static Font small() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(BoardPdf.SANS)).deriveFont(8f);
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("The font of the charts cannot be read", e);
        }
    }

    private static StackedBarRenderer bars(BoardDocument.Chart chart) {
        StackedBarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setMaximumBarWidth(0.08);
        for (int i = 0; i < chart.series().size(); i++) {
            bars.setSeriesPaint(i, COLOURS.get(i));
        }
        return bars;
    }
}
