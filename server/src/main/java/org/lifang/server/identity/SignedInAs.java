package org.lifang.server.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A request made by a known person; lives as long as the request. */
final class SignedInAs extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient User user;

    SignedInAs(User user) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.user = user;
        setAuthenticated(true);
    }

    User user() {
        return user;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return user.actor();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAs that && user.equals(that.user);
    }

    @Override
    public int hashCode() {
        return Objects.hash(user);
    }
}
