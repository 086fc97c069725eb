package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;

class ImportListingTest {

    @TempDir
    private Path root;

    private Path folder;

    private List<ImportListed> listed() {
        return ImportListing.of(ImportFolder.below(root, "jail"), true);
    }

    private void lay(String name, String content) throws IOException {
        folder = root.resolve("jail");
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void everyFileIsListedOnceAndOneWithoutALineIsRefused() throws IOException {
        lay("list.csv", "file,source_agency,record_number\npictures/1.jpg,W,B-1\n./pictures\\2.jpg,W,B-2\n");
        lay("pictures/1.jpg", "1");
        lay("pictures/2.jpg", "2");
        lay("pictures/3.jpg", "3");
        lay("deep/down/b.AN2", "1.001:");
        lay(".hidden/4.jpg", "4");
        lay(".5.jpg", "5");

        List<ImportListed> listed = listed();
        assertThat(listed).extracting(ImportListed::path).containsExactly("pictures/1.jpg", "./pictures/2.jpg",
                "deep/down/b.AN2", "pictures/3.jpg");
        assertThat(listed.get(3).finding().clause()).isEqualTo(Clause.GALLERY);
        assertThat(listed.subList(0, 3)).allSatisfy(one -> assertThat(one.finding()).isNull());
    }

    @Test
    void linkToAFolderIsNamedAndNotFollowed() throws IOException {
        lay("list.csv", "file,source_agency,record_number\n");
        Files.createSymbolicLink(folder.resolve("away"), Path.of("/etc"));
        assertThat(listed()).extracting(ImportListed::path).containsExactly("away");
    }

    @Test
    void pathThatCannotBeOneIsAFindingOfItsLine() throws IOException {
        lay("list.csv", "file,source_agency,record_number\na\0b,W,B-1\n../x.jpg,W,B-2\n");
        List<ImportListed> listed = listed();
        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).finding().reason()).startsWith("Line 2: ");
        assertThat(listed.get(1).finding()).isNull();
    }
}
