package org.lifang.server.documents.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.operator.ContentSigner;

/** Signs by an elliptic key without drawing a number (RFC 6979): equal words get equal signatures. */
final class SteadySigner implements ContentSigner {

    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final ECPrivateKeyParameters key;

    SteadySigner(PrivateKey key) {
        try {
            this.key = (ECPrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException("a key that was read can be written", e);
        }
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    }

    @Override
    public OutputStream getOutputStream() {
        return words;
    }

    @Override
    public byte[] getSignature() {
        SHA256Digest digest = new SHA256Digest();
        digest.update(words.toByteArray(), 0, words.size());
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, key);
        BigInteger[] signature = signer.generateSignature(hash);
        try {
            return StandardDSAEncoding.INSTANCE.encode(key.getParameters().getN(), signature[0], signature[1]);
        } catch (IOException e) {
            throw new UncheckedIOException("two numbers can be written", e);
        }
    }
}
