package org.lifang.server.outreach.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.lifang.server.outreach.outbox.Receipts;
import org.lifang.server.outreach.outbox.Replies;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes receipts and answers from the message centre; what could not be written down is not acknowledged. */
@Component
final class SmppInbox implements MessageReceiverListener {

    private static final int MOST_CHARS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(SmppInbox.class);

    private final Receipts receipts;
    private final Replies replies;
    private final BlindIndex blind;
    private final Clock clock;

    SmppInbox(Receipts receipts, Replies replies, BlindIndex blind, Clock clock) {
        this.receipts = receipts;
        this.replies = replies;
        this.blind = blind;
        this.clock = clock;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm told) throws ProcessRequestException {
        try {
            if (told.isSmscDeliveryReceipt()) {
                receipt(told);
            } else {
                reply(told);
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "a word of the message centre was not taken: {}",
                    e.getClass().getName());
            throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private void receipt(DeliverSm told) {
        OptionalParameter.Receipted_message_id named =
                told.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        SmppReceipt receipt = SmppReceipt.read(text(told), named == null ? null : named.getValueAsString());
        if (receipt != null && receipt.status() != null) {
            receipts.receive(
                    SmppCarrier.NAME,
                    new Receipts.Receipt(receipt.reference(), null, receipt.status(), receipt.code(), clock.instant()));
        }
    }

    private void reply(DeliverSm told) {
        String words = text(told);
        Instant now = clock.instant();
        replies.receive(
                SmppCarrier.NAME,
                new Replies.Reply(
                        reference(told.getSourceAddr(), words, now),
                        told.getSourceAddr(),
                        words.substring(0, Math.min(words.length(), MOST_CHARS)),
                        now));
    }

    /** The protocol gives answers no name; the same words from the same number within an hour are one answer. */
    private String reference(String from, String words, Instant now) {
        String number = BlindIndex.normal(Field.MOBILE, from);
        String said = number + "\n" + now.truncatedTo(ChronoUnit.HOURS) + "\n" + words;
        return HexFormat.of().formatHex(blind.of(Field.MESSAGE, said));
    }

    private static String text(DeliverSm told) {
        byte[] octets = told.getShortMessage();
        OptionalParameter.Message_payload payload = told.getOptionalParameter(OptionalParameter.Message_payload.class);
        if ((octets == null || octets.length == 0) && payload != null) {
            octets = payload.getValue();
        }
        return octets == null ? "" : SmppText.read(octets, told.getDataCoding(), told.isUdhi());
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // nobody waits for a telephone to come back
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
