/** What must hold after every simulated day, whatever went wrong; each check has a name and says what it holds to. */
@NullMarked
package org.lifang.simulation.checks;

import org.jspecify.annotations.NullMarked;
