package secondlook.engine.gallery.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Reading and writing of pieces that end in a CRC32C of what is before it. */
final class Checked {

    static final int CRC = Integer.BYTES;

    private Checked() {
    }

    /** Puts the checksum of the rest of the buffer into its last four bytes. */
    static ByteBuffer sealed(byte[] piece) {
        ByteBuffer buffer = ByteBuffer.wrap(piece);
        buffer.putInt(piece.length - CRC, crc(piece, piece.length - CRC));
        return buffer;
    }

    static boolean intact(byte[] piece) {
        return ByteBuffer.wrap(piece).getInt(piece.length - CRC) == crc(piece, piece.length - CRC);
    }

    private static int crc(byte[] piece, int length) {
        CRC32C crc = new CRC32C();
        crc.update(piece, 0, length);
        return (int) crc.getValue();
    }

    static void write(FileChannel channel, ByteBuffer from, long position) throws IOException {
        long at = position;
        while (from.hasRemaining()) {
            at += channel.write(from, at);
        }
    }

    static byte[] read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.array();
    }
}
