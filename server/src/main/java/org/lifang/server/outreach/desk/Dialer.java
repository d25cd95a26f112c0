package org.lifang.server.outreach.desk;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.identity.MachineSignature;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.platform.Rehearsal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks a telephony system to dial, by one signed request; what becomes of it is told at our own address. */
@Component
final class Dialer {

    private static final Logger LOG = LoggerFactory.getLogger(Dialer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LEAST_BAD = 400;

    private final DeskStore desk;
    private final Settings settings;
    private final Rehearsal rehearsal;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Dialer(DeskStore desk, Settings settings, Rehearsal rehearsal, Clock clock) {
        this.desk = desk;
        this.settings = settings;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    boolean ready() {
        return !rehearsal.on()
                && settings.find(SettingKey.TELEPHONY_URL) != null
                && settings.find(SettingKey.TELEPHONY_SECRET) != null;
    }

    /** Dials within a permit; the number goes along, and nothing about the debt. */
    Delivery dial(Call call, ContactPermit permit) {
        String url = settings.find(SettingKey.TELEPHONY_URL);
        String secret = settings.find(SettingKey.TELEPHONY_SECRET);
        String number = desk.number(call);
        if (rehearsal.on() || url == null || secret == null || number == null) {
            return new Delivery.NotSent("NOT_SET", true);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("call", call.id().toString());
        body.put("permit", permit.id().toString());
        body.put("collector", call.collector().toString());
        body.put("number", number);
        body.put("until", permit.terms().expiresAt());
        return post(url, secret, json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8), call);
    }

    private Delivery post(String url, String secret, byte[] body, Call call) {
        long seconds = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(MachineSignature.TIME, Long.toString(seconds))
                .header(MachineSignature.SIGNATURE, MachineSignature.of(secret, seconds, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        Integer status = status(request, call);
        if (status == null) {
            return new Delivery.Unsure("BROKE");
        }
        return status < LEAST_BAD
                ? new Delivery.Sent(call.id().toString())
                : new Delivery.Refused("TELEPHONY_" + status);
    }

    private static @Nullable Integer status(HttpRequest request, Call call) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (ConnectException e) {
            LOG.warn("call {}: the telephony system cannot be reached", call.id());
            return null;
        } catch (IOException e) {
            LOG.warn("call {}: {}", call.id(), e.getClass().getName());
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
