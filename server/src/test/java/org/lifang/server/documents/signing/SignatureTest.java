package org.lifang.server.documents.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.server.documents.signing.SignatureCheck.State;
import org.lifang.server.paper.Block;
import org.lifang.server.paper.Manuscript;
import org.lifang.server.paper.Press;
import org.lifang.server.paper.Readers;

/** A signed file is genuine to us and to a stranger's program, and no byte of it can be another. */
class SignatureTest {

    private static final Instant MADE = Instant.parse("2026-03-10T01:00:00Z");
    private static final SealKey SEAL = Certificates.made("示例·安心消费金融", MADE);
    private static final List<List<X509Certificate>> OURS = List.of(SEAL.chain());
    private static final char[] PASSWORD = "for tests only".toCharArray();
    private static final byte[] SIGNED = signed("示例·王小明");

    private static byte[] signed(String words) {
        Manuscript paper = new Manuscript(
                "通知", "示例·安心消费金融", "zh-CN", MADE, "7K3M", "%d / %d", null, List.of(new Block.Words(words)));
        return Press.print(paper, new CmsSigner(SEAL)).file();
    }

    @Test
    void weKnowOurOwnFilesAndNoOthers() {
        assertThat(SignatureCheck.of(SIGNED, OURS)).isEqualTo(State.HOLDS);
        List<X509Certificate> other = Certificates.made("示例·安心消费金融", MADE).chain();
        assertThat(SignatureCheck.of(SIGNED, List.of(other))).isEqualTo(State.BROKEN);
        assertThat(SignatureCheck.of(SIGNED, List.of(other, SEAL.chain()))).isEqualTo(State.HOLDS);
        assertThat(SignatureCheck.of("no file at all".getBytes(StandardCharsets.UTF_8), OURS))
                .isEqualTo(State.NOT_SIGNED);
    }

    @Test
    void equalWordsUnderTheSameRsaKeyMakeEqualFiles() {
        assertThat(signed("示例·王小明")).isEqualTo(SIGNED);
    }

    @Test
    void aSignedFileIsStillOneForArchives() {
        assertThat(Readers.archiveFaults(SIGNED)).isEmpty();
    }

    /** Every change counts, also one that leaves the signature's own bytes as they were. */
    @Test
    void aChangedByteIsFound() {
        Random random = new Random(20260310);
        int changes = Integer.getInteger("lifang.changes", 200);
        for (int i = 0; i < changes; i++) {
            byte[] changed = SIGNED.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            assertThat(SignatureCheck.of(changed, OURS)).as("byte " + at).isNotEqualTo(State.HOLDS);
        }
    }

    @Test
    void nothingCanBeAddedBehindOrBeforeTheSignature() {
        assertThat(SignatureCheck.of(joined(SIGNED, "\n1 0 obj\n"), OURS)).isEqualTo(State.BROKEN);
        assertThat(SignatureCheck.of(joined(SIGNED, new String(SIGNED, StandardCharsets.ISO_8859_1)), OURS))
                .isEqualTo(State.BROKEN);
        String text = new String(SIGNED, StandardCharsets.ISO_8859_1);
        int contents = text.indexOf("/Contents <") + "/Contents <".length();
        int end = text.indexOf('>', contents);
        String capitals = text.substring(0, contents)
                + text.substring(contents, end).toUpperCase(java.util.Locale.ROOT)
                + text.substring(end);
        assertThat(SignatureCheck.of(capitals.getBytes(StandardCharsets.ISO_8859_1), OURS))
                .isEqualTo(State.BROKEN);
    }

    private static byte[] joined(byte[] file, String more) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(file);
        joined.writeBytes(more.getBytes(StandardCharsets.ISO_8859_1));
        return joined.toByteArray();
    }

    @Test
    void aStrangersProgramFindsTheSignatureGood(@TempDir Path folder) throws IOException {
        assumeTrue(pdfsig() != null, "pdfsig of poppler-utils is not installed");
        assertThat(pdfsig(folder, SIGNED))
                .contains("Signature is Valid", "ETSI.CAdES.detached", "Total document signed", "安心消费金融");
        byte[] changed = SIGNED.clone();
        int page = new String(changed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox [0 0 5");
        changed[page + "/MediaBox [0 0 ".length()] = '6';
        assertThat(pdfsig(folder, changed)).doesNotContain("Signature is Valid");
    }

    private static String pdfsig(Path folder, byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("signed.pdf"), file);
        Process process = new ProcessBuilder(String.valueOf(pdfsig()), path.toString())
                .redirectErrorStream(true)
                .start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static @org.jspecify.annotations.Nullable Path pdfsig() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "pdfsig"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    @Test
    void aHouseBringsItsOwnCertificate() throws GeneralSecurityException, IOException {
        SealKey brought = Certificates.ofPkcs12(new ByteArrayInputStream(pkcs12("one")), PASSWORD);
        assertThat(brought.id()).isEqualTo(SEAL.id());
        assertThat(Certificates.chain(Certificates.encoded(brought.chain()))).isEqualTo(SEAL.chain());
        assertThatThrownBy(() -> Certificates.ofPkcs12(new ByteArrayInputStream(pkcs12("one", "two")), PASSWORD))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("2 keys");
        assertThatThrownBy(() -> Certificates.ofPkcs12(new ByteArrayInputStream(pkcs12("one")), "wrong".toCharArray()))
                .isInstanceOf(IOException.class);
    }

    private static byte[] pkcs12(String... names) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        List<Certificate> chain = new ArrayList<>(SEAL.chain());
        for (String name : names) {
            store.setKeyEntry(name, SEAL.key(), PASSWORD, chain.toArray(Certificate[]::new));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);
        return out.toByteArray();
    }
}
