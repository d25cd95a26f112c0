/** Agreements: proposed, approved where authority asks for it, signed by the borrower, kept, fulfilled or broken. */
@NullMarked
@NamedInterface("agreement")
package org.lifang.server.plans.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
