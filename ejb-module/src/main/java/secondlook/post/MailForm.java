package secondlook.post;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import secondlook.shared.Invalid;
import secondlook.shared.Text;

/**
 * A letter as the bytes that are sent, without sender and date, which it gets when it is sent. Whatever could end a
 * header line is refused, not repaired.
 */
final class MailForm {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 50_000;

    /** What common servers take at least, after the third that the encoding adds. */
    private static final long LARGEST = 15_000_000;
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,119}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");

    private MailForm() {
    }

    static byte[] of(NewLetter letter, String to) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(MailAddress.of("to", to), true));
            message.setSubject(subject(letter), StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            fill(message, letter);
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A letter about " + letter.about() + " cannot be written", e);
        }
    }

    static String subject(NewLetter letter) {
        String subject = Text.required("subject", letter.subject(), LONGEST_SUBJECT);
        if (subject.codePoints().anyMatch(MailForm::endsLine)) {
            throw new Invalid("subject", "Write the subject on one line.");
        }
        return subject;
    }

    private static boolean endsLine(int character) {
        int kind = Character.getType(character);
        return Character.isISOControl(character) || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR;
    }

    private static void fill(MimeMessage message, NewLetter letter) throws MessagingException {
        String text = Text.required("text", letter.text(), LONGEST_TEXT);
        if (letter.enclosures().isEmpty()) {
            message.setText(text, StandardCharsets.UTF_8.name());
            return;
        }
        if (letter.enclosures().stream().mapToLong(one -> one.bytes().length).sum() > LARGEST) {
            throw new Invalid("enclosures", "The enclosures are larger than 15 MB together. Send fewer at once.");
        }
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        parts.addBodyPart(words);
        for (Enclosure enclosure : letter.enclosures()) {
            parts.addBodyPart(part(enclosure));
        }
        message.setContent(parts);
    }

    private static MimeBodyPart part(Enclosure enclosure) throws MessagingException {
        if (!FILE_NAME.matcher(enclosure.name()).matches()) {
            throw new Invalid("enclosures", "Name the file with letters, digits, blanks, dots, and - or _ alone.");
        }
        if (!MEDIA_TYPE.matcher(enclosure.mediaType()).matches()) {
            throw new Invalid("enclosures", "The kind of the file is a media type such as application/pdf.");
        }
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.bytes(), enclosure.mediaType())));
        part.setFileName(enclosure.name());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
