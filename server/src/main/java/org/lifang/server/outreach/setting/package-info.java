/** By which provider and under which name messages leave the house; secrets sealed. */
@NullMarked
@NamedInterface("setting")
package org.lifang.server.outreach.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
