package org.lifang.server.plans.hardship;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.UUID;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.plans.PlanLoans;
import org.lifang.server.plans.tables.HardshipPaperRecord;
import org.lifang.server.plans.tables.HardshipRecord;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Papers of requests for help over HTTP. */
@RestController
@RequestMapping("/api/v1/hardships/{id}/papers")
class HardshipPaperController {

    private final Hardships hardships;
    private final HardshipEvidence evidence;
    private final PlanLoans loans;

    HardshipPaperController(Hardships hardships, HardshipEvidence evidence, PlanLoans loans) {
        this.hardships = hardships;
        this.evidence = evidence;
        this.loans = loans;
    }

    /** Adds a picture or a scan. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AGENCY_USER})
    HardshipOutcome add(
            @PathVariable UUID id, @RequestParam UUID paper, @RequestParam MultipartFile file, Command command)
            throws IOException {
        found(id);
        if (file.getSize() > HardshipEvidence.MOST_BYTES) {
            throw Refused.of(413, "UPLOAD_TOO_LARGE", HardshipEvidence.MOST_BYTES / 1024 / 1024 + " MiB");
        }
        return evidence.add(command, id, paper, file.getBytes()).orRefuse();
    }

    /** Shows a paper for a purpose and with a reason, both recorded. */
    @PostMapping("/{paper}/reveal")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    ResponseEntity<byte[]> reveal(
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @Valid @RequestBody HardshipController.Reading body,
            Command command) {
        HardshipRecord row = found(id);
        HardshipPaperRecord kept = evidence.find(id, paper);
        if (kept == null) {
            throw new Refused(HardshipOutcome.No.because(HardshipOutcome.Why.PAPER_UNKNOWN));
        }
        HardshipController.look(hardships, row, body, command);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.getMediaType()))
                .cacheControl(CacheControl.noStore())
                .body(evidence.open(kept));
    }

    private HardshipRecord found(UUID id) {
        HardshipRecord row = hardships.find(id);
        if (row == null) {
            throw new Refused(HardshipOutcome.No.because(HardshipOutcome.Why.UNKNOWN));
        }
        loans.requireBorrower(row.getBorrowerId());
        return row;
    }
}
