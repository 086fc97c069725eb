package secondlook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every page, read from the sources. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Set<String> BUNDLE = ResourceBundle.getBundle("secondlook.web.messages").keySet();
    private static final Pattern USED_IN_PAGE = Pattern.compile("'([a-z]+\\.[a-zA-Z]+\\.[a-zA-Z]+)'");
    private static final Pattern USED_IN_JAVA = Pattern.compile("\"([a-z]+\\.[a-zA-Z]+\\.[a-zA-Z]+)\"");
    private static final Pattern TEXT = Pattern.compile(">([^<]*)<");

    @Test
    void everyTextUsedByAPageIsInTheBundle() {
        Set<String> missing = new TreeSet<>(used(WEBAPP, ".xhtml", USED_IN_PAGE));
        missing.removeAll(BUNDLE);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextOfTheBundleIsUsed() {
        Set<String> unused = new TreeSet<>(BUNDLE);
        unused.removeAll(used(WEBAPP, ".xhtml", USED_IN_PAGE));
        unused.removeAll(used(JAVA, ".java", USED_IN_JAVA));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyPageUsesTheOneTemplate() {
        assertThat(pages()).isNotEmpty().allSatisfy(page -> assertThat(read(page))
                .startsWith("<ui:composition template=\"/WEB-INF/templates/page.xhtml\"")
                .contains("<ui:define name=\"title\">"));
    }

    @Test
    void noPageSpeaksInWordsOutsideTheBundle() {
        assertThat(files(WEBAPP, ".xhtml").flatMap(page -> TEXT.matcher(withoutExpressions(read(page))).results()
                .map(text -> text.group(1).strip()))
                .filter(text -> Pattern.compile("[A-Za-z]{4,}").matcher(text).find())).isEmpty();
    }

    @Test
    void noPageHoldsAScriptOrCallsAnotherHost() {
        assertThat(files(WEBAPP, ".xhtml").toList()).allSatisfy(page -> assertThat(read(page))
                .doesNotContain("<script").doesNotContainPattern("\\son[a-z]+=\"(?!secondLook)")
                .doesNotContainPattern("(src|href)=\"(https?:)?//"));
        assertThat(files(WEBAPP.resolve("resources"), "").toList()).allSatisfy(file -> assertThat(read(file))
                .doesNotContainPattern("(url\\(|import |fetch\\()['\"]?(https?:)?//"));
    }

    /** Of two texts under one key the last one wins, and nobody sees the other. */
    @Test
    void everyTextIsThereOnce() {
        assertThat(read(Path.of("src/main/resources/secondlook/web/messages.properties")).lines()
                .filter(line -> line.matches("[\\w.]+=.*")).map(line -> line.replaceAll("=.*", "")))
                .isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void noTextSaysThatAPersonIsFound() {
        ResourceBundle bundle = ResourceBundle.getBundle("secondlook.web.messages");
        Pattern forbidden = Pattern.compile("\\b(match\\w*|hits?|identified|identity)\\b|%", Pattern.CASE_INSENSITIVE);
        assertThat(BUNDLE.stream().map(bundle::getString).filter(text -> forbidden.matcher(text).find())).isEmpty();
    }

    @Test
    void everyPageOfAFormLabelsItsInputs() {
        Pattern input = Pattern.compile("<(?:p:inputText|p:inputTextarea|p:password|h:selectOneMenu|h:inputFile"
                + "|h:selectBooleanCheckbox) id=\"([a-zA-Z]+)\"");
        assertThat(files(WEBAPP, ".xhtml").toList()).allSatisfy(page -> assertThat(input.matcher(read(page)).results()
                .map(found -> found.group(1)).filter(id -> !read(page).contains("of=\"" + id + "\"")
                        && !read(page).contains("for=\"" + id + "\""))).isEmpty());
    }

    private static List<Path> pages() {
        return files(WEBAPP, ".xhtml").filter(page -> !page.toString().contains("WEB-INF")).toList();
    }

    private static Set<String> used(Path root, String ending, Pattern pattern) {
        return files(root, ending).flatMap(file -> pattern.matcher(read(file)).results())
                .map(found -> found.group(1)).filter(key -> !key.startsWith("jakarta."))
                .collect(Collectors.toSet());
    }

    private static String withoutExpressions(String page) {
        return page.replaceAll("#\\{[^}]*}", "").replaceAll("(?s)<!--.*?-->", "");
    }

    private static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
