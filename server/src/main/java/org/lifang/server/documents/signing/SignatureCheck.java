package org.lifang.server.documents.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Whether a file is as this house signed it. It reads only files in the form we write; others were not signed here. */
public final class SignatureCheck {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange \\[0 (\\d{10}) (\\d{10}) (\\d{10})\\] /Contents <");

    /** What can be said of a file. */
    public enum State {
        /** Signed by one of our keys and unchanged since. */
        HOLDS,
        /** It carries a signature that does not fit it, or not one of ours. */
        BROKEN,
        /** Nobody signed it in the way we do. */
        NOT_SIGNED
    }

    private SignatureCheck() {}

    /** @param ours every chain of certificates this house ever signed by, the signing one first */
    public static State of(byte[] file, List<List<X509Certificate>> ours) {
        Matcher range = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        int found = -1;
        while (range.find()) {
            found = range.start();
        }
        if (found < 0 || !range.find(found)) {
            return State.NOT_SIGNED;
        }
        long from = Long.parseLong(range.group(1));
        long to = Long.parseLong(range.group(2));
        long rest = Long.parseLong(range.group(3));
        boolean whole = from == range.end() - 1 && to > from && to + rest == file.length && to <= file.length;
        if (!whole || file[(int) to - 1] != '>') {
            return State.BROKEN;
        }
        return holds(file, (int) from, (int) to, ours) ? State.HOLDS : State.BROKEN;
    }

    private static boolean holds(byte[] file, int from, int to, List<List<X509Certificate>> ours) {
        try {
            String hex = new String(file, from + 1, to - from - 2, StandardCharsets.US_ASCII);
            byte[] signature = canonical(HexFormat.of().parseHex(hex));
            if (!hex.equals(HexFormat.of().formatHex(signature) + "0".repeat(hex.length() - 2 * signature.length))) {
                return false;
            }
            ByteArrayOutputStream signed = new ByteArrayOutputStream(file.length);
            signed.write(file, 0, from);
            signed.write(file, to, file.length - to);
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signed.toByteArray()), signature);
            List<SignerInformation> signers = List.copyOf(cms.getSignerInfos().getSigners());
            if (signers.size() != 1) {
                return false;
            }
            for (List<X509Certificate> chain : ours) {
                byte[] expected = CmsForm.of(chain, signers.getFirst()).getEncoded(ASN1Encoding.DER);
                if (Arrays.equals(expected, signature) && verifies(signers.getFirst(), chain.getFirst())) {
                    return true;
                }
            }
            return false;
        } catch (IOException | GeneralSecurityException | CMSException | RuntimeException e) {
            // Whatever cannot be read as a signature of ours is none.
            return false;
        }
    }

    private static byte[] canonical(byte[] padded) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(new ByteArrayInputStream(padded))) {
            ASN1Primitive read = in.readObject();
            return read == null ? new byte[0] : read.getEncoded(ASN1Encoding.DER);
        }
    }

    private static boolean verifies(SignerInformation signer, X509Certificate by) throws CMSException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(by.getPublicKey()));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("every JDK checks RSA and elliptic signatures", e);
        }
    }
}
