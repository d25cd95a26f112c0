package org.lifang.server.architecture;

import org.junit.jupiter.api.Test;
import org.lifang.server.LifangServer;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules stand. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(LifangServer.class);

    @Test
    void callsGoDownTheTiersAndNeverIntoAnotherModulesInside() {
        MODULES.verify();
    }
}
