package org.lifang.server.documents.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.lifang.server.paper.Signer;

/** Signs as PAdES baseline B-B asks: the certificate's hash is signed too, and the time stands in the file alone. */
public final class CmsSigner implements Signer {

    /** What a signature takes besides its certificates, with room to spare for the longest keys. */
    private static final int OVERHEAD = 2048;

    private final SealKey seal;
    private final String name;
    private final int mostBytes;

    public CmsSigner(SealKey seal) {
        this.seal = seal;
        try {
            int certificates = 0;
            for (var each : seal.chain()) {
                certificates += each.getEncoded().length;
            }
            this.mostBytes = certificates + OVERHEAD;
            this.name = commonName(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    private static String commonName(SealKey seal) throws GeneralSecurityException {
        var subject = new org.bouncycastle.cert.jcajce.JcaX509CertificateHolder(seal.certificate()).getSubject();
        var names = subject.getRDNs(org.bouncycastle.asn1.x500.style.BCStyle.CN);
        return names.length == 0
                ? subject.toString()
                : names[0].getFirst().getValue().toString();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int mostBytes() {
        return mostBytes;
    }

    @Override
    public byte[] sign(byte[] first, byte[] second, Instant at) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes())
                            .build(Certificates.signer(seal.key()), seal.certificate()));
            generator.addCertificates(new JcaCertStore(seal.chain()));
            return generator
                    .generate(new Parts(first, second), false)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (OperatorCreationException | CMSException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the file could not be signed", e);
        }
    }

    private CMSAttributeTableGenerator attributes() throws GeneralSecurityException {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(seal.certificate().getEncoded());
        Attribute certificate = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash))));
        CMSAttributeTableGenerator usual =
                new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(certificate)));
        return parameters -> withoutTime(usual, parameters);
    }

    private static AttributeTable withoutTime(CMSAttributeTableGenerator usual, Map<?, ?> parameters) {
        AttributeTable table = usual.getAttributes(parameters);
        for (ASN1ObjectIdentifier each :
                new ASN1ObjectIdentifier[] {CMSAttributes.signingTime, CMSAttributes.cmsAlgorithmProtect}) {
            table = table.remove(each);
        }
        return table;
    }

    /** The file around the signature's place. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    private record Parts(byte[] first, byte[] second) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(first);
            out.write(second);
        }

        @Override
        public Object getContent() {
            return first;
        }
    }
}
