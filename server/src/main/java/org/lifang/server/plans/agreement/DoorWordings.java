package org.lifang.server.plans.agreement;

import java.util.HexFormat;
import org.lifang.server.compliance.LimitSignatures;
import org.lifang.server.compliance.SignedPermit;
import org.springframework.stereotype.Service;

/** The phrases a phone writes agreements with, signed with the key it checks permits by. */
@Service
public class DoorWordings {

    private final AgreedText texts;
    private final LimitSignatures signatures;

    DoorWordings(AgreedText texts, LimitSignatures signatures) {
        this.texts = texts;
        this.signatures = signatures;
    }

    /** Bytes and signature in hexadecimal. */
    public record WordingView(String language, String payload, String signature, String key) {}

    /** Those of a language. */
    public WordingView of(String language) {
        SignedPermit signed = signatures.sign(texts.wording(language));
        HexFormat hex = HexFormat.of();
        return new WordingView(
                language, hex.formatHex(signed.payload()), hex.formatHex(signed.signature()), signed.key());
    }
}
