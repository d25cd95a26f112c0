package org.lifang.server.field.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import me.desair.tus.server.TusFileUploadService;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.field.device.DeviceOutcome;
import org.lifang.server.field.device.Devices;
import org.lifang.server.field.tables.MediaRecord;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.visits.visit.Followings;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Recordings by the tus protocol, version 1.0.0 (creation). {@code Upload-Metadata} names {@code id} of the recording,
 * {@code sha256} in hexadecimal and {@code device}; creating the same id again answers with the upload that
 * is there.
 */
@RestController
@RequestMapping("/api/v1/field")
class MediaController {

    private static final String RESUMABLE = "Tus-Resumable";
    private static final String VERSION = "1.0.0";
    private static final String BY_TUS = "an upload is named by the id of its recording: told twice, it is begun once";
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final TusFileUploadService tus;
    private final Media media;
    private final Followings followings;
    private final Devices devices;

    MediaController(TusFileUploadService tus, Media media, Followings followings, Devices devices) {
        this.tus = tus;
        this.media = media;
        this.followings = followings;
        this.devices = devices;
    }

    /** How far a recording came: OPEN, KEPT (whole and equal), DIFFERENT (to be sent again), GONE. */
    record MediaView(UUID id, String state, long bytes) {}

    /** How far these recordings of one's own came; one that is not named was never begun. */
    @GetMapping("/media")
    @Allowed(Role.COLLECTOR)
    Page<MediaView> states(@RequestParam List<UUID> ids) {
        return Page.of(
                media.of(ids, CurrentActor.get().id()).stream()
                        .map(row -> new MediaView(row.getId(), row.getState(), row.getBytes()))
                        .toList(),
                null);
    }

    /** What the server's side of the protocol can do. */
    @RequestMapping(value = "/media", method = RequestMethod.OPTIONS)
    @Allowed(Role.COLLECTOR)
    void options(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tus.process(request, response, owner());
    }

    @RequestMapping(value = "/media", method = RequestMethod.POST)
    @Allowed(Role.COLLECTOR)
    @WithoutCommand(BY_TUS)
    void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID user = CurrentActor.get().id();
        Map<String, String> told = metadata(request.getHeader("Upload-Metadata"));
        UUID id = uuid(told.get("id"));
        UUID device = uuid(told.get("device"));
        String hash = told.getOrDefault("sha256", "");
        if (id == null || device == null || !SHA_256.matcher(hash).matches()) {
            throw Refused.of(422, "MEDIA_METADATA_MISSING");
        }
        DeviceOutcome.No no = devices.refusal(device, user);
        if (no != null) {
            throw new Refused(no);
        }
        MediaRecord known = media.find(id);
        if (known != null && !known.getUserId().equals(user)) {
            throw Refused.of(409, "MEDIA_ID_TAKEN");
        }
        if (known != null && media.goesOn(known)) {
            response.setStatus(HttpServletResponse.SC_CREATED);
            response.setHeader(RESUMABLE, VERSION);
            response.setHeader("Location", known.getUpload());
            return;
        }
        tus.process(request, response, owner());
        String location = response.getHeader("Location");
        if (response.getStatus() == HttpServletResponse.SC_CREATED && location != null) {
            long bytes = Long.parseLong(request.getHeader("Upload-Length"));
            String own = path(location);
            String stands = media.begin(id, device, user, HexFormat.of().parseHex(hash), bytes, own);
            if (!stands.equals(own)) {
                response.setHeader("Location", stands);
            }
            if (bytes == 0) {
                came(stands);
            }
        }
    }

    @RequestMapping(value = "/media/{upload}", method = RequestMethod.HEAD)
    @Allowed(Role.COLLECTOR)
    void head(@PathVariable String upload, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String address = Media.ADDRESS + "/" + upload;
        media.settle(address);
        MediaRecord row = media.byUpload(address);
        if (row != null
                && row.getState().equals(MediaStore.KEPT)
                && row.getUserId().equals(user())) {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setHeader(RESUMABLE, VERSION);
            response.setHeader("Upload-Offset", Long.toString(row.getBytes()));
            response.setHeader("Upload-Length", Long.toString(row.getBytes()));
            response.setHeader("Cache-Control", "no-store");
            return;
        }
        tus.process(request, response, owner());
    }

    @RequestMapping(value = "/media/{upload}", method = RequestMethod.PATCH)
    @Allowed(Role.COLLECTOR)
    @WithoutCommand("bytes at an offset: told twice, they are there once")
    void append(@PathVariable String upload, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            tus.process(new Bytes(request), response, owner());
        } finally {
            came(Media.ADDRESS + "/" + upload);
        }
    }

    /** The library compares the type of the content letter by letter; what stands behind it does not matter here. */
    private static final class Bytes extends HttpServletRequestWrapper {

        Bytes(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            return value != null && name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    ? value.replaceFirst(";.*", "")
                    : value;
        }
    }

    private void came(String upload) throws IOException {
        MediaRecord row = media.byUpload(upload);
        if (row != null) {
            media.came(row);
            followings.arrived(row.getId());
        }
    }

    private static UUID user() {
        return CurrentActor.get().id();
    }

    private static String owner() {
        return user().toString();
    }

    /** The path of an address, whoever's name stands before it. */
    private static String path(String location) {
        int at = location.indexOf(Media.ADDRESS);
        return at < 0 ? location : location.substring(at);
    }

    private static Map<String, String> metadata(@Nullable String header) {
        Map<String, String> told = new HashMap<>();
        if (header != null) {
            for (String pair : header.split(",")) {
                String[] parts = pair.strip().split(" ");
                if (parts.length == 2) {
                    told.put(parts[0], decoded(parts[1]));
                }
            }
        }
        return told;
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
