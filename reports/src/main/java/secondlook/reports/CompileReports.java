package secondlook.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Run by the build only: compiles every JRXML under the first folder into the same place under the second one. */
public final class CompileReports {

    private CompileReports() {
    }

    /** Fails the build on the first layout that does not compile. */
    public static void main(String[] folders) throws IOException, JRException {
        Path sources = Path.of(folders[0]);
        Path target = Path.of(folders[1]);
        List<Path> layouts;
        try (Stream<Path> files = Files.walk(sources)) {
            layouts = files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
        }
        for (Path layout : layouts) {
            String name = sources.relativize(layout).toString().replace(".jrxml", ".jasper");
            Path compiled = target.resolve(name);
            Files.createDirectories(compiled.getParent());
            JasperCompileManager.compileReportToFile(layout.toString(), compiled.toString());
        }
    }
}
