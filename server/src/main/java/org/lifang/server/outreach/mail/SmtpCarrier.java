package org.lifang.server.outreach.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.outreach.WordingLint;
import org.lifang.server.outreach.port.Carrier;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.port.Parcel;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.springframework.stereotype.Component;

/** Hands e-mails to a mail server. What a subject says is read on lock screens, so it tells nothing of a debt. */
@Component
final class SmtpCarrier implements Carrier {

    static final String NAME = "SMTP";
    private static final String PATIENCE_MILLIS = "20000";
    private static final int PERMANENT = 500;

    private final Settings settings;
    private final WordingLint lint;
    private final Clock clock;

    SmtpCarrier(Settings settings, WordingLint lint, Clock clock) {
        this.settings = settings;
        this.lint = lint;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.EMAIL;
    }

    @Override
    public boolean leavesTheHouse() {
        return true;
    }

    @Override
    public Delivery send(Parcel parcel, ContactPermit permit) {
        String host = settings.find(SettingKey.SMTP_HOST);
        String from = settings.find(SettingKey.SMTP_FROM);
        if (host == null || from == null) {
            return new Delivery.NotSent("NOT_SET", true);
        }
        if (!lint.fitsEnvelope(parcel.subject())) {
            return new Delivery.Refused("SUBJECT_TELLS");
        }
        Session session = session(host);
        try (Transport transport = session.getTransport("smtp")) {
            Message message = message(session, parcel, from);
            Delivery closed = connect(transport);
            return closed == null ? handOver(transport, message) : closed;
        } catch (MessagingException e) {
            return new Delivery.Unsure("BROKE");
        }
    }

    private Session session(String host) {
        String security = String.valueOf(settings.find(SettingKey.SMTP_SECURITY));
        String user = settings.find(SettingKey.SMTP_USER);
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(settings.number(SettingKey.SMTP_PORT)));
        properties.put("mail.smtp.auth", String.valueOf(user != null));
        properties.put("mail.smtp.ssl.enable", String.valueOf(security.equals("TLS")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", String.valueOf(security.equals("STARTTLS")));
        properties.put("mail.smtp.starttls.required", String.valueOf(security.equals("STARTTLS")));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return Session.getInstance(properties);
    }

    /** Null when connected; nothing was written of the message before that. */
    private @Nullable Delivery connect(Transport transport) {
        try {
            transport.connect(settings.find(SettingKey.SMTP_USER), settings.find(SettingKey.SMTP_PASSWORD));
            return null;
        } catch (AuthenticationFailedException e) {
            return new Delivery.NotSent("LOGIN_REFUSED", true);
        } catch (MessagingException e) {
            return new Delivery.NotSent("UNREACHABLE", true);
        }
    }

    private static Delivery handOver(Transport transport, Message message) throws MessagingException {
        String reference = message.getHeader("Message-ID")[0];
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Sent(reference);
        } catch (SendFailedException e) {
            int code = code(e);
            if (code == 0) {
                return new Delivery.Unsure("BROKE");
            }
            return code >= PERMANENT
                    ? new Delivery.Refused("SMTP_" + code)
                    : new Delivery.NotSent("SMTP_" + code, true);
        }
    }

    /** The server's own number, found where the library put it; 0 when it said none. */
    private static int code(MessagingException failed) {
        int code = switch (failed) {
            case SMTPAddressFailedException no -> no.getReturnCode();
            case SMTPSenderFailedException no -> no.getReturnCode();
            case SMTPSendFailedException no -> no.getReturnCode();
            default -> 0;
        };
        Exception next = failed.getNextException();
        int deeper = next instanceof MessagingException inner ? code(inner) : 0;
        return deeper > 0 ? deeper : Math.max(0, code);
    }

    private MimeMessage message(Session session, Parcel parcel, String from) throws MessagingException {
        MimeMessage message = new Named(session, parcel.message(), from);
        Address sender = new InternetAddress(from);
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.to()));
        message.setSubject(parcel.subject(), StandardCharsets.UTF_8.name());
        message.setText(parcel.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("X-Lifang-Message", parcel.message().toString());
        message.setHeader("Auto-Submitted", "auto-generated");
        String unsubscribe = settings.find(SettingKey.SMTP_UNSUBSCRIBE);
        message.setHeader(
                "List-Unsubscribe",
                "<mailto:" + (unsubscribe == null ? from : unsubscribe) + "?subject=stop%20" + parcel.message() + ">");
        message.saveChanges();
        return message;
    }

    /** Always the same Message-ID for the same message, so that a bounce names it. */
    private static final class Named extends MimeMessage {

        private final UUID id;
        private final String domain;

        Named(Session session, UUID id, String from) {
            super(session);
            this.id = id;
            this.domain = from.substring(from.indexOf('@') + 1);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@" + domain + ">");
        }
    }
}
