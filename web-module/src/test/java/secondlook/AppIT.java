package secondlook;

import jakarta.inject.Inject;
import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import secondlook.it.As;

/**
 * Base of the tests that run inside the server: the WAR of this build, its test classes beside it, one server for all.
 * They share one database, so each uses user names and case numbers of its own.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class AppIT {

    @Inject
    protected As as;

    @Deployment
    public static WebArchive application() throws Exception {
        GenericArchive tests = ShrinkWrap.create(ExplodedImporter.class).importDirectory("target/test-classes",
                Filters.exclude(".*(ArchitectureTest|PagesTest|OneDeployment|LoadableExtension|arquillian.xml).*"))
                .as(GenericArchive.class);
        File assertions = new File(Assertions.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return ShrinkWrap.create(ZipImporter.class, "second-look.war")
                .importFrom(new File("target/second-look.war")).as(WebArchive.class)
                .merge(tests, "/WEB-INF/classes").addAsLibrary(assertions);
    }
}
