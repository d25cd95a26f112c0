package org.lifang.server.documents.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cms.DefaultCMSSignatureEncryptionAlgorithmFinder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/**
 * The one form our signatures have. Much of a CMS structure is covered by no signature (versions, names of algorithms,
 * the certificates it brings along); so it is built anew around what is, and must be the same to the last byte.
 */
final class CmsForm {

    private CmsForm() {}

    static ContentInfo of(List<X509Certificate> chain, SignerInformation signer)
            throws GeneralSecurityException, IOException {
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        for (X509Certificate each : chain) {
            certificates.add(Certificate.getInstance(each.getEncoded()));
        }
        Certificate own = Certificate.getInstance(chain.getFirst().getEncoded());
        String kind = chain.getFirst().getPublicKey().getAlgorithm();
        AlgorithmIdentifier signing = new DefaultSignatureAlgorithmIdentifierFinder()
                .find(kind.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
        AlgorithmIdentifier digest = new DefaultDigestAlgorithmIdentifierFinder().find(signing);
        ASN1Set attributes = new DERSet(signer.getSignedAttributes().toASN1EncodableVector());
        SignerInfo info = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(own)),
                digest,
                attributes,
                new DefaultCMSSignatureEncryptionAlgorithmFinder().findEncryptionAlgorithm(signing),
                new DEROctetString(signer.getSignature()),
                null);
        SignedData data = new SignedData(
                new DERSet(digest),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(certificates),
                null,
                new DERSet(info));
        return new ContentInfo(CMSObjectIdentifiers.signedData, data);
    }
}
