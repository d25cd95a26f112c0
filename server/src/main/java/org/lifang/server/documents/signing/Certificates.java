package org.lifang.server.documents.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes, reads and writes keys with their certificates. */
public final class Certificates {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int YEARS = 10;
    private static final int ID_BYTES = 8;
    private static final String RSA = "RSA";
    private static final String EC = "EC";
    private static final String CURVE = "secp256r1";

    private Certificates() {}

    /** A key with a certificate that only says its own name: enough to show that a file came from this house. */
    static SealKey made(String name, Instant from) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(EC);
            generator.initialize(new ECGenParameterSpec(CURVE));
            KeyPair pair = generator.generateKeyPair();
            X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                    .addRDN(BCStyle.CN, name)
                    .build();
            byte[] hash = sha256(pair.getPublic().getEncoded());
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    subject,
                    new BigInteger(1, Arrays.copyOf(hash, ID_BYTES)),
                    Date.from(from),
                    Date.from(from.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant()),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            X509Certificate certificate =
                    new JcaX509CertificateConverter().getCertificate(builder.build(signer(pair.getPrivate())));
            return new SealKey(id(certificate), pair.getPrivate(), List.of(certificate));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("every JDK has this curve", e);
        }
    }

    /**
     * The key of a PKCS#12 file: the only one in it, RSA of 2048 bits or more or elliptic, whose certificate fits it.
     *
     * @throws GeneralSecurityException when the file holds no such key or the password is wrong
     */
    static SealKey ofPkcs12(InputStream file, char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(file, password);
        List<String> keys = Collections.list(store.aliases()).stream()
                .filter(alias -> isKey(store, alias))
                .toList();
        if (keys.size() != 1) {
            throw new GeneralSecurityException("the file holds " + keys.size() + " keys, not one");
        }
        PrivateKey key = (PrivateKey) store.getKey(keys.getFirst(), password);
        List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(keys.getFirst()))
                .map(X509Certificate.class::cast)
                .toList();
        SealKey seal = new SealKey(id(chain.getFirst()), key, chain);
        refuseUnfit(seal);
        return seal;
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a loaded store answers", e);
        }
    }

    private static void refuseUnfit(SealKey seal) throws GeneralSecurityException {
        byte[] probe = {1, 2, 3};
        Signature signing = Signature.getInstance(algorithm(seal.key()));
        signing.initSign(seal.key());
        signing.update(probe);
        byte[] signed = signing.sign();
        Signature checking = Signature.getInstance(algorithm(seal.key()));
        checking.initVerify(seal.certificate().getPublicKey());
        checking.update(probe);
        if (!checking.verify(signed)) {
            throw new GeneralSecurityException("the certificate is not that of the key");
        }
        boolean weak = seal.certificate().getPublicKey() instanceof java.security.interfaces.RSAPublicKey rsa
                && rsa.getModulus().bitLength() < LEAST_RSA_BITS;
        if (weak) {
            throw new GeneralSecurityException("an RSA key of less than " + LEAST_RSA_BITS + " bits");
        }
    }

    /** Signs the same words the same way every time. */
    static ContentSigner signer(PrivateKey key) throws GeneralSecurityException, OperatorCreationException {
        return key.getAlgorithm().equals(EC)
                ? new SteadySigner(key)
                : new JcaContentSignerBuilder(algorithm(key)).build(key);
    }

    private static String algorithm(PrivateKey key) throws GeneralSecurityException {
        return switch (key.getAlgorithm()) {
            case RSA -> "SHA256withRSA";
            case EC -> "SHA256withECDSA";
            default -> throw new GeneralSecurityException("a key of the kind " + key.getAlgorithm());
        };
    }

    static byte[] encoded(List<X509Certificate> chain) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertPath(chain)
                    .getEncoded("PkiPath");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certificates that were read can be written", e);
        }
    }

    static List<X509Certificate> chain(byte[] encoded) {
        try {
            List<? extends Certificate> read = CertificateFactory.getInstance("X.509")
                    .generateCertPath(new ByteArrayInputStream(encoded), "PkiPath")
                    .getCertificates();
            return read.stream().map(X509Certificate.class::cast).toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("kept certificates cannot be read", e);
        }
    }

    static PrivateKey key(X509Certificate certificate, byte[] encoded) {
        try {
            return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the kept key cannot be read", e);
        }
    }

    private static String id(X509Certificate certificate) throws GeneralSecurityException {
        return HexFormat.of().formatHex(sha256(certificate.getEncoded()), 0, ID_BYTES);
    }

    private static byte[] sha256(byte[] of) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(of);
    }
}
