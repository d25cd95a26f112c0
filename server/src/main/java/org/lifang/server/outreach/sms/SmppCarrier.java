package org.lifang.server.outreach.sms;

import static org.jsmpp.SMPPConstant.STAT_ESME_RINVBNDSTS;
import static org.jsmpp.SMPPConstant.STAT_ESME_RMSGQFUL;
import static org.jsmpp.SMPPConstant.STAT_ESME_RSYSERR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RTHROTTLED;
import static org.jsmpp.SMPPConstant.STAT_ESME_RUNKNOWNERR;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.outreach.port.Carrier;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.port.Parcel;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.springframework.stereotype.Component;

/** Hands text messages to a message centre by SMPP 3.4. A receipt is asked for with the last part of a text. */
@Component
final class SmppCarrier implements Carrier {

    static final String NAME = "SMPP";

    private static final int UDHI = 0x40;
    private static final int MOBILE_DIGITS = 11;
    private static final byte NONE = 0;

    private final Settings settings;
    private final SmppLine line;

    SmppCarrier(Settings settings, SmppLine line) {
        this.settings = settings;
        this.line = line;
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.SMS;
    }

    @Override
    public boolean leavesTheHouse() {
        return true;
    }

    /** Keeps the line bound, so that receipts and answers come in even while nothing is sent. */
    @Override
    public void listen() {
        line.bound();
    }

    @Override
    public Delivery send(Parcel parcel, ContactPermit permit) {
        String source = settings.find(SettingKey.SMPP_SOURCE);
        if (source == null) {
            return new Delivery.NotSent("NOT_SET", true);
        }
        boolean whole = "PAYLOAD".equals(settings.find(SettingKey.SMPP_LONG)) && !SmppText.fitsOne(parcel.text());
        Letter letter = new Letter(
                Address.source(source),
                Address.mobile(parcel.to()),
                parcel.message().toString());
        return switch (line.bound()) {
            case SmppLine.Standing.Down down -> down.why();
            case SmppLine.Standing.Up up ->
                whole ? whole(up.session(), letter, parcel) : parts(up.session(), letter, parcel);
        };
    }

    private static Delivery whole(SMPPSession session, Letter letter, Parcel parcel) {
        byte coding = SmppText.coding(parcel.text());
        byte[] octets = SmppText.octets(parcel.text(), coding);
        SmppText.Part empty = new SmppText.Part(coding, false, new byte[0]);
        return submit(session, letter, empty, true, new OptionalParameter.Message_payload(octets));
    }

    /** What comes after the first part went out cannot be taken back, so it is not tried again either. */
    private static Delivery parts(SMPPSession session, Letter letter, Parcel parcel) {
        List<SmppText.Part> parts =
                SmppText.parts(parcel.text(), (byte) parcel.message().hashCode());
        Delivery last = new Delivery.Refused("EMPTY");
        for (int i = 0; i < parts.size(); i++) {
            last = submit(session, letter, parts.get(i), i == parts.size() - 1);
            if (!(last instanceof Delivery.Sent)) {
                return i == 0 ? last : new Delivery.Unsure("PARTLY");
            }
        }
        return last;
    }

    private record Address(TypeOfNumber type, NumberingPlanIndicator plan, String digits) {

        static Address source(String source) {
            return source.chars().allMatch(Character::isDigit)
                    ? new Address(TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, source)
                    : new Address(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, source);
        }

        static Address mobile(String to) {
            String digits = BlindIndex.normal(Field.MOBILE, to);
            return digits.length() == MOBILE_DIGITS && digits.startsWith("1")
                    ? new Address(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, "86" + digits)
                    : new Address(TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, digits);
        }

        @Override
        public String toString() {
            return "Address";
        }
    }

    /** @param named how the message is called where the centre gives it no name */
    private record Letter(Address from, Address to, String named) {}

    private static Delivery submit(
            SMPPSession session, Letter letter, SmppText.Part part, boolean receipt, OptionalParameter... more) {
        try {
            String reference = session.submitShortMessage(
                            "",
                            letter.from().type(),
                            letter.from().plan(),
                            letter.from().digits(),
                            letter.to().type(),
                            letter.to().plan(),
                            letter.to().digits(),
                            new ESMClass(part.header() ? UDHI : 0),
                            NONE,
                            NONE,
                            null,
                            null,
                            new RegisteredDelivery(
                                    receipt ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
                            NONE,
                            new RawDataCoding(part.coding()),
                            NONE,
                            part.octets(),
                            more)
                    .getMessageId();
            return new Delivery.Sent(reference == null || reference.isBlank() ? letter.named() : reference);
        } catch (NegativeResponseException e) {
            return refusal(e.getCommandStatus());
        } catch (PDUException e) {
            return new Delivery.Refused("UNFIT");
        } catch (ResponseTimeoutException e) {
            return new Delivery.Unsure("NO_ANSWER");
        } catch (InvalidResponseException | IOException e) {
            return new Delivery.Unsure("BROKE");
        }
    }

    private static Delivery refusal(int status) {
        String word = String.format(Locale.ROOT, "SMPP_%04X", status);
        return switch (status) {
            case STAT_ESME_RTHROTTLED, STAT_ESME_RMSGQFUL, STAT_ESME_RINVBNDSTS -> new Delivery.NotSent(word, true);
            case STAT_ESME_RSYSERR, STAT_ESME_RUNKNOWNERR -> new Delivery.Unsure(word);
            default -> new Delivery.Refused(word);
        };
    }
}
