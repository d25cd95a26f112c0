package org.lifang.simulation.world;

import org.lifang.server.LifangServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The whole server of this process: nothing runs by itself, its clock and its database are ours. */
@SpringBootTest(classes = LifangServer.class)
@AutoConfigureMockMvc
@Import(WorldParts.class)
@ActiveProfiles("test")
@TestPropertySource(
        properties = {
            "lifang.schedule=true",
            "lifang.sign-in.attempts-per-minute=1000000",
            "lifang.portal.requests-per-minute=1000000",
            "lifang.notices-per-minute=1000000"
        })
final class Simulated {

    private Simulated() {}

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("lifang.data", () -> WorldParts.folder().resolve("data").toString());
    }
}
