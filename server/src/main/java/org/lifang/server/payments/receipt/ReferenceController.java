package org.lifang.server.payments.receipt;

import org.lifang.server.identity.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What payers write so that their money finds the loan; made of its number alone, so it tells nothing about it. */
@RestController
@RequestMapping("/api/v1/loans")
class ReferenceController {

    record Reference(String reference) {}

    @GetMapping("/{id}/payment-reference")
    @SignedIn
    Reference reference(@PathVariable long id) {
        return new Reference(PaymentReference.of(id));
    }
}
