/** The book at a glance, held to the loans it counts. */
@NullMarked
package org.lifang.server.reporting;

import org.jspecify.annotations.NullMarked;
