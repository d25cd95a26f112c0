package org.lifang.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.server.platform.StartRefusals;

class KeyringTest {

    @TempDir
    private Path folder;

    private final Keyrings.Remembered database = new Keyrings.Remembered();

    @Test
    void theFirstStartMakesKeysThatOnlyTheOwnerReads() throws IOException {
        Keyring.open(new KeyFolder(folder), database);
        for (Path file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("index.key", "seal-001.key");
    }

    @Test
    void theNextStartOpensWhatTheFirstOneSealed() {
        byte[] sealed = new Sealer(open()).seal(Field.NAME, "示例");
        byte[] index = new BlindIndex(open()).of(Field.MOBILE, "100 1234 5678");
        assertThat(new Sealer(open()).open(Field.NAME, sealed)).isEqualTo("示例");
        assertThat(new BlindIndex(open()).of(Field.MOBILE, "+8610012345678")).isEqualTo(index);
    }

    @Test
    void aMissingFolderForADatabaseInUseIsRefusedAndNothingIsMade() throws IOException {
        open();
        for (Path file : files()) {
            Files.delete(file);
        }
        assertThatThrownBy(this::open)
                .isInstanceOf(WrongKeys.class)
                .hasMessageContaining("of this database is not in")
                .satisfies(wrong -> assertThat(StartRefusals.line(new IllegalStateException(wrong)))
                        .contains("密钥与数据库不符", "the keys do not fit the database")
                        .doesNotContain("\n"));
        assertThat(files()).isEmpty();
    }

    @Test
    void theKeysOfAnotherInstallationAreRefused() throws IOException {
        open();
        Path other = Files.createDirectory(folder.resolve("other"));
        Keyring.open(new KeyFolder(other), new Keyrings.Remembered());
        assertThatThrownBy(() -> Keyring.open(new KeyFolder(other), database))
                .isInstanceOf(WrongKeys.class)
                .hasMessageContaining("is not the one this database was written with");
    }

    @Test
    void aDamagedOrOpenlyReadableKeyIsRefused() throws IOException {
        open();
        Path key = folder.resolve("seal-001.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(this::open).isInstanceOf(WrongKeys.class).hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(key, "half a ke");
        assertThatThrownBy(this::open).isInstanceOf(WrongKeys.class).hasMessageContaining("64 hexadecimal digits");
    }

    @Test
    void aKeyAddedByAnotherServerIsFoundWhenItIsNeeded() {
        Keyring here = open();
        Keyring there = open();
        assertThat(there.rotate()).isEqualTo(2);
        byte[] sealed = new Sealer(there).seal(Field.NAME, "示例");
        assertThat(Sealer.version(sealed)).isEqualTo(2);
        assertThat(new Sealer(here).open(Field.NAME, sealed)).isEqualTo("示例");
    }

    @Test
    void equalNumbersMeetInTheIndexAndFieldsDoNot() {
        BlindIndex index = new BlindIndex(open());
        assertThat(index.of(Field.ID_NO, " 99010119900307123x "))
                .isEqualTo(index.of(Field.ID_NO, "99010119900307123X"));
        assertThat(index.of(Field.MOBILE, "10012345678")).hasSize(BlindIndex.BYTES);
        assertThat(index.of(Field.MOBILE, "10012345678")).isNotEqualTo(index.of(Field.PHONE, "10012345678"));
        assertThat(index.of(Field.MOBILE, "10012345678")).isNotEqualTo(index.of(Field.MOBILE, "10012345679"));
    }

    private Keyring open() {
        return Keyring.open(new KeyFolder(folder), database);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
