package org.lifang.simulation.day;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.MachineSignature;
import org.springframework.mock.web.MockHttpServletResponse;

/** Banks and providers, who sign what they tell. */
final class Machines {

    private static final int MOST_TRIES = 5;

    private final Month month;
    private final Browser line;

    Machines(Month month) {
        this.month = month;
        this.line = Browser.stranger(month.world().application());
    }

    /** Tells until it is heard; the status of the answer. */
    int tell(String path, String secret, String body) {
        int status = 500;
        for (int tries = 0; status >= 500 && tries < MOST_TRIES; tries++) {
            status = once(path, secret, body);
        }
        return status;
    }

    private int once(String path, String secret, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        long seconds = month.world().clock().instant().getEpochSecond();
        month.wire().urls().add(path);
        MockHttpServletResponse answer = line.raw(
                "POST",
                "/api/v1" + path,
                Map.of(
                        "Content-Type",
                        "application/json",
                        MachineSignature.TIME,
                        Long.toString(seconds),
                        MachineSignature.SIGNATURE,
                        MachineSignature.of(secret, seconds, bytes)),
                bytes);
        return answer.getStatus();
    }
}
