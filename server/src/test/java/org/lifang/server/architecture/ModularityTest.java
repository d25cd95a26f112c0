package org.lifang.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangServer;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules stand. */
class ModularityTest {

    private static final Path CLASSES = Path.of("target/classes");
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

    private static boolean says(String packageName) {
        try {
            return Class.forName(packageName + ".package-info").isAnnotationPresent(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
