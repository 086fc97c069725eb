package secondlook.reports;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** One word drawn faintly across the page, as outlines, since a layout can only turn text by right angles. */
final class Watermark extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;
    private static final Color FAINT = new Color(0xF8, 0xEA, 0xEA);

    private final String word;

    Watermark(String word) {
        this.word = word;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D page, Rectangle2D frame) {
        Font font = FontUtil.getInstance(context)
                .getAwtFontFromBundles(true, "DejaVu Sans", Font.BOLD, 72f, null, true);
        Shape letters = font.createGlyphVector(new FontRenderContext(null, true, true), word).getOutline();
        Rectangle2D size = letters.getBounds2D();
        double diagonal = Math.hypot(frame.getWidth(), frame.getHeight());
        double scale = 0.8 * diagonal / size.getWidth();
        AffineTransform place = new AffineTransform();
        place.translate(frame.getCenterX(), frame.getCenterY());
        place.rotate(-Math.atan2(frame.getHeight(), frame.getWidth()));
        place.scale(scale, scale);
        place.translate(-size.getCenterX(), -size.getCenterY());
        page.setColor(FAINT);
        page.fill(place.createTransformedShape(letters));
    }
}
