import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People at their pages: the LASO registers workstations and ends some again, the auditor looks at the trail. */
final class Officers {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PAGE = "identity/workstations.xhtml";

    private Officers() {
    }

    static Runnable laso(Client client, Acknowledged acknowledged) throws Exception {
        client.signIn("laso");
        return untilGone(() -> {
            String name = "kill-" + NUMBER.incrementAndGet();
            int n = NUMBER.get();
            HttpResponse<String> made = client.fillIn(PAGE, client.get(PAGE).body(), Map.of("register", "register",
                    "register:name", name, "register:network", "10.99." + n / 250 + "." + n % 250,
                    "register:validFrom", LocalDate.now().toString(), "register:submit", ""));
            // The page that comes next is the list; the act is done when it shows the name.
            Matcher row = Pattern.compile("<td>" + name + "</td>.*?id=\"(end\\d+)\"", Pattern.DOTALL)
                    .matcher(made.body());
            if (!row.find()) {
                throw new IllegalStateException("Not registered: " + made.statusCode() + " " + made.body());
            }
            acknowledged.add("register", name);
            if (n % 2 == 0) {
                String form = row.group(1);
                String ended = client.fillIn(PAGE, made.body(), Map.of(form, form, form + ":reason", "Moved away.",
                        form + ":submit", "")).body();
                if (!Pattern.compile("<td>" + name + "</td>.*?Moved away\\.", Pattern.DOTALL).matcher(ended).find()) {
                    throw new IllegalStateException("Not ended: " + ended);
                }
                acknowledged.add("end", name);
            }
        });
    }

    static Runnable auditor(Client client, Acknowledged acknowledged) throws Exception {
        client.signIn("auditor");
        return untilGone(() -> {
            HttpResponse<String> page = client.get("audit/list.xhtml");
            if (page.statusCode() != 200 || !page.body().contains("out:go")) {
                throw new IllegalStateException("No trail page: " + page.statusCode());
            }
            acknowledged.look();
        });
    }

    private interface Act {
        void once() throws IOException, InterruptedException;
    }

    private static Runnable untilGone(Act act) {
        return () -> {
            try {
                while (true) {
                    act.once();
                }
            } catch (IOException gone) {
                // That is what the test is for.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
