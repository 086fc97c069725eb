package secondlook.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import secondlook.web.error.BodyTooLarge;
import secondlook.web.error.ProblemWriter;
import secondlook.web.error.Problems;

/** Stops a body that no request may have before anything parses it: by its announced length, else while it is read. */
public class BodyLimitFilter extends HttpFilter {

    /** Bytes: a probe of 20 MB and the words around it. */
    static final long LIMIT = 21_000_000;
    /** Bytes: a form with the longest assertion, and some. */
    static final long TOKEN_LIMIT = 20_000;
    private static final long PATIENCE = 4 * LIMIT;
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Problems problems;

    @Inject
    private transient ProblemWriter writer;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = Entrance.token(request) ? TOKEN_LIMIT : LIMIT;
        if (request.getContentLengthLong() > limit) {
            if (request.getHeader("Expect") == null) {
                discard(request.getInputStream());
            }
            writer.write(problems.of(new BodyTooLarge(limit), request), response);
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    /** Reads on for a while: most clients look for the answer only after they have sent everything. */
    private static void discard(InputStream in) throws IOException {
        byte[] buffer = new byte[65_536];
        long left = PATIENCE;
        for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
            left -= read;
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), limit);
        }
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream in;
        private final long limit;
        private long count;

        Counting(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws IOException {
            count += more;
            if (count > limit) {
                discard(in);
                throw new BodyTooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
