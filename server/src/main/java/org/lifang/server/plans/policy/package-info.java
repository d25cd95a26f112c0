/** Policies on options: drafted, compared, approved by a second person, in force from a day on. */
@NullMarked
package org.lifang.server.plans.policy;

import org.jspecify.annotations.NullMarked;
