package secondlook.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimedWorkTest {

    private final Logger log = Logger.getLogger(TimedWorkTest.class.getName());
    private final List<String> heard = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            heard.add(record.getLevel() + " " + record.getMessage()
                    + (record.getThrown() == null ? "" : " with cause"));
        }

        @Override
        public void flush() {
            heard.clear();
        }

        @Override
        public void close() {
            heard.clear();
        }
    };
    private final TimedWork work = new TimedWork(TimedWorkTest.class, "Letters wait");

    @BeforeEach
    void listen() {
        log.setUseParentHandlers(false);
        log.setLevel(Level.ALL);
        log.addHandler(handler);
    }

    @AfterEach
    void leave() {
        log.removeHandler(handler);
        log.setUseParentHandlers(true);
        log.setLevel(null);
    }

    private void fails(Throwable failure) {
        work.go(() -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        });
    }

    @Test
    void failureIsToldOnceUntilItIsAnotherOneOrTheWorkHasGoneThrough() {
        fails(new IOException("no host"));
        fails(new IOException("no host"));
        fails(new StackOverflowError("too deep"));
        work.go(() -> { });
        fails(new StackOverflowError("too deep"));

        assertThat(heard).containsExactly("SEVERE Letters wait: no host with cause",
                "SEVERE Letters wait: too deep with cause", "SEVERE Letters wait: too deep with cause");
    }

    @Test
    void failureWithoutAMessageIsToldToo() {
        fails(new IllegalStateException());
        assertThat(heard).containsExactly("SEVERE Letters wait: null with cause");
    }

    @Test
    void whatAnotherServerHasDoneIsNoFailure() {
        fails(new Conflict("Another server has just done it."));
        assertThat(heard).containsExactly("INFO Letters wait: Another server has just done it.");
    }
}
