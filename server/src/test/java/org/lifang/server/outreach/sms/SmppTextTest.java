package org.lifang.server.outreach.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.server.outreach.outbox.Receipts;

/** What stands in short messages, and what centres write about them. */
class SmppTextTest {

    @Test
    void plainEnglishTakesOneOctetASignAndAllElseTwo() {
        assertThat(SmppText.coding("Please call 400-000-0000.")).isEqualTo(SmppText.DEFAULT);
        assertThat(SmppText.coding("a@lender.example"))
                .as("centres disagree on @")
                .isEqualTo(SmppText.UCS2);
        assertThat(SmppText.coding("您好")).isEqualTo(SmppText.UCS2);
        assertThat(SmppText.parts("x".repeat(160), (byte) 1)).hasSize(1);
        assertThat(SmppText.parts("x".repeat(161), (byte) 1)).hasSize(2).allMatch(part -> part.octets().length <= 159);
        assertThat(SmppText.parts("好".repeat(70), (byte) 1)).hasSize(1);
    }

    @Test
    void aLongTextIsTheSameAgainAndNoSignIsCutInTwo() {
        String text = "好".repeat(66) + "😊" + "安".repeat(80);
        List<SmppText.Part> parts = SmppText.parts(text, (byte) 200);
        assertThat(parts).hasSize(3);
        StringBuilder again = new StringBuilder();
        for (SmppText.Part part : parts) {
            assertThat(part.octets().length).isLessThanOrEqualTo(140);
            assertThat(part.octets()).startsWith(5, 0, 3, 200, 3, again.isEmpty() ? 1 : again.length() < 80 ? 2 : 3);
            String read = SmppText.read(part.octets(), part.coding(), true);
            assertThat(Character.isHighSurrogate(read.charAt(read.length() - 1)))
                    .isFalse();
            again.append(read);
        }
        assertThat(again).hasToString(text);
    }

    @Test
    void whatPeopleWroteIsReadInTheAlphabetItCameIn() {
        assertThat(SmppText.read("TD".getBytes(StandardCharsets.US_ASCII), (byte) 0, false))
                .isEqualTo("TD");
        assertThat(SmppText.read("退订".getBytes(StandardCharsets.UTF_16BE), (byte) 8, false))
                .isEqualTo("退订");
        assertThat(SmppText.read(new byte[] {(byte) 0xCD, (byte) 0xCB, (byte) 0xB6, (byte) 0xA9}, (byte) 15, false))
                .isEqualTo("退订");
        assertThat(SmppText.read(new byte[0], (byte) 8, true)).isEmpty();
    }

    @Test
    void receiptsAreReadInTheirDialects() {
        SmppReceipt usual = SmppReceipt.read(
                "id:0123456789 sub:001 dlvrd:001 submit date:2603100900 done date:2603100901"
                        + " stat:DELIVRD err:000 Text:x",
                null);
        assertThat(usual).isEqualTo(new SmppReceipt("0123456789", Receipts.Status.DELIVERED, null));
        assertThat(SmppReceipt.read("ID:a-1 STAT:undeliv ERR:017", null))
                .isEqualTo(new SmppReceipt("a-1", Receipts.Status.BOUNCED, "UNDELIV_017"));
        assertThat(SmppReceipt.read("stat:EXPIRED", "named-outside"))
                .isEqualTo(new SmppReceipt("named-outside", Receipts.Status.BOUNCED, "EXPIRED"));
        assertThat(SmppReceipt.read("id:a-1 stat:ENROUTE err:000", null)).isEqualTo(new SmppReceipt("a-1", null, null));
        assertThat(SmppReceipt.read("hello", null)).isNull();
    }
}
