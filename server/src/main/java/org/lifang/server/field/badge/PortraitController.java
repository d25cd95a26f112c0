package org.lifang.server.field.badge;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where the office puts faces on badges. */
@RestController
@RequestMapping("/api/v1/field/portraits")
class PortraitController {

    private final Portraits portraits;

    PortraitController(Portraits portraits) {
        this.portraits = portraits;
    }

    /** Whose badge has a face. */
    @GetMapping
    @Allowed({Role.ADMIN, Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    List<Portraits.Line> list() {
        return portraits.all();
    }

    @GetMapping("/{user}")
    @Allowed({Role.ADMIN, Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    ResponseEntity<byte[]> show(@PathVariable UUID user) {
        byte[] picture = portraits.find(user);
        if (picture == null) {
            throw new Refused(new Portraits.Outcome.Unknown());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(picture);
    }

    /** Puts a face on a badge, in place of the one before; JPEG or PNG. */
    @PostMapping(value = "/{user}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({Role.ADMIN, Role.MANAGER, Role.COMPLIANCE_OFFICER})
    Portraits.Outcome set(@PathVariable UUID user, @RequestParam MultipartFile file, Command command)
            throws IOException {
        if (file.getSize() > Portraits.MOST_BYTES) {
            throw Refused.of(413, "UPLOAD_TOO_LARGE", Portraits.MOST_BYTES / 1024 / 1024 + " MiB");
        }
        return portraits.set(command, user, file.getBytes()).orRefuse();
    }

    @DeleteMapping("/{user}")
    @Allowed({Role.ADMIN, Role.MANAGER, Role.COMPLIANCE_OFFICER})
    Portraits.Outcome remove(@PathVariable UUID user, Command command) {
        return portraits.remove(command, user).orRefuse();
    }
}
