package org.lifang.server.compliance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.lifang.server.platform.Sha256;
import org.springframework.stereotype.Service;

/** Signs records that leave the house, with the key phones check permits by, so that anybody can tell they are ours. */
@Service
public class RecordSignatures {

    /** Stands before every statement about a record, so that none can be taken for a permit. */
    private static final String STATEMENT = "lifang-record/1\n";

    private final PermitKeys keys;

    RecordSignatures(PermitKeys keys) {
        this.keys = keys;
    }

    /**
     * A signed statement about some bytes.
     *
     * @param statement what is signed: {@code lifang-record/1}, a line break and the SHA-256 of the bytes, hexadecimal
     * @param signature Ed25519, Base64
     * @param key id of the key
     * @param publicKey SPKI, Base64
     */
    public record Signed(String statement, String signature, String key, String publicKey) {}

    /** Signs what these bytes hash to. */
    public Signed sign(byte[] record) {
        String statement = STATEMENT + HexFormat.of().formatHex(Sha256.of(record));
        SignedPermit signed = keys.sign(statement.getBytes(StandardCharsets.UTF_8));
        byte[] spki = keys.shown().stream()
                .filter(each -> each.id().equals(signed.key()))
                .findFirst()
                .orElseThrow()
                .publicKey();
        Base64.Encoder base64 = Base64.getEncoder();
        return new Signed(
                statement, base64.encodeToString(signed.signature()), signed.key(), base64.encodeToString(spki));
    }
}
