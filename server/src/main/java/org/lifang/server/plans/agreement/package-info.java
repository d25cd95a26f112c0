/** Agreements: proposed, approved where authority asks for it, signed by the borrower, kept, fulfilled or broken. */
@NullMarked
package org.lifang.server.plans.agreement;

import org.jspecify.annotations.NullMarked;
