/** Following up: what the night found, the next action after a promise failed, what leaked, and how many are kept. */
@NullMarked
package org.lifang.server.plans.follow;

import org.jspecify.annotations.NullMarked;
