/** Tests of the ledger on a real database. */
@NullMarked
package org.lifang.server.ledger;

import org.jspecify.annotations.NullMarked;
