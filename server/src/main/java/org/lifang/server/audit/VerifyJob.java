package org.lifang.server.audit;

import java.util.List;
import org.lifang.server.platform.Job;
import org.springframework.stereotype.Component;

/** {@code lifang audit-verify}: proves the record and says what does not fit. */
@Component
class VerifyJob implements Job {

    private final Audit audit;

    VerifyJob(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit-verify";
    }

    @Override
    public int run(List<String> args) {
        Proof proof = audit.verify();
        System.out.println("lines " + proof.lines() + "  sealed " + proof.sealed() + "  head " + proof.head());
        Proof.Fault fault = proof.firstBad();
        if (fault == null) {
            System.out.println("ok");
            return 0;
        }
        System.out.println("NOT OK: " + fault.code() + " at seal " + fault.seq()
                + (fault.lineId() == null ? "" : ", line " + fault.lineId()));
        return 1;
    }
}
