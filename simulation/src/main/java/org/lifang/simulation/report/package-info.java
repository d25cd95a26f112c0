/** The report of simulated months: one page of HTML with tables and pictures, nothing fetched from anywhere. */
@NullMarked
package org.lifang.simulation.report;

import org.jspecify.annotations.NullMarked;
