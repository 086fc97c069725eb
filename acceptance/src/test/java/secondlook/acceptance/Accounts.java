package secondlook.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** How the people of a demonstration sign in, as its folder tells. */
record Accounts(Map<String, String> passwords, Map<String, Phone> phones) {

    static Accounts in(Path data) throws IOException {
        return new Accounts(Files.readAllLines(data.resolve("demo/accounts.txt")).stream()
                .map(line -> line.strip().split("\\s+")).filter(words -> words.length > 2)
                .collect(Collectors.toMap(words -> words[words.length - 2], words -> words[words.length - 1],
                        (a, b) -> a)),
                Files.readAllLines(data.resolve("demo/second-factors.txt")).stream().map(line -> line.split(" "))
                        .collect(Collectors.toMap(words -> words[0], words -> new Phone(words[1]))));
    }
}
