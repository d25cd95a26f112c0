package org.lifang.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangServer;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules stand. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(LifangServer.class);

    @Test
    void callsGoDownTheTiersAndNeverIntoAnotherModulesInside() {
        MODULES.verify();
    }

    @Test
    void everyModuleSaysWhatItMayCall() {
        List<String> silent = MODULES.stream()
                .map(module -> module.getBasePackage().getName())
                .filter(name -> !says(name))
                .toList();
        assertThat(silent).isEmpty();
    }

    /** Reads the compiled file: the test's own package of the same name would hide the server's from a class loader. */
    private static boolean says(String packageName) {
        Path file = Path.of("target/classes", packageName.replace('.', '/'), "package-info.class");
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .contains(ApplicationModule.class.getName().replace('.', '/'));
        } catch (IOException e) {
            return false;
        }
    }
}
