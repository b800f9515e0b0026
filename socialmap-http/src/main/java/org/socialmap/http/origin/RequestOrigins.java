package org.socialmap.http.origin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.language.Characters;

/**
 * Determines where a request comes from, as far as that can be trusted. Headers that a client can write count only if
 * a trusted proxy wrote them. Stores nothing. Immutable.
 */
public final class RequestOrigins {
    /** Trusts no proxy and has no public address. */
    public static final RequestOrigins DIRECT = new RequestOrigins(Optional.empty(), TrustedProxies.NONE);

    /** Headers that proxies add to the requests they forward. */
    private static final List<String> PROXY_HEADERS = List.of(
            "Forwarded",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Real-IP",
            "X-Client-IP",
            "X-Original-URI",
            "X-Request-Start",
            "CF-Connecting-IP",
            "True-Client-IP");

    /** The values of {@code Sec-Fetch-Site} for a request that no other site caused (Fetch Metadata). */
    private static final Set<String> SAME_SITE_VALUES = Set.of("same-origin", "none");

    private final Optional<PublicUrl> publicUrl;
    private final TrustedProxies proxies;

    /** Creates the origins of a server with this public address, behind these proxies. */
    public RequestOrigins(Optional<PublicUrl> publicUrl, TrustedProxies proxies) {
        this.publicUrl = publicUrl;
        this.proxies = proxies;
    }

    /**
     * Returns the address of the client: that of the connection or, if it belongs to a trusted proxy, the nearest
     * address before it that does not. Addresses that a client itself wrote come before that and are never reached.
     */
    public InetAddress client(HttpServletRequest request) {
        InetAddress client = peer(request);
        for (Optional<String> hop : ForwardedHops.of(request).clients().reversed()) {
            Optional<InetAddress> before = hop.flatMap(RequestOrigins::address);
            if (!proxies.contains(client) || before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }

    /** Returns whether the connection of the client is encrypted. */
    public boolean isHttps(HttpServletRequest request) {
        return request.isSecure()
                || publicUrl
                        .map(PublicUrl::isHttps)
                        .orElseGet(() -> proxies.contains(peer(request))
                                && ForwardedHops.of(request)
                                        .scheme()
                                        .filter("https"::equals)
                                        .isPresent());
    }

    /**
     * Returns whether a page of another site made the browser send a request. Browsers say so
     * ({@code Sec-Fetch-Site}); older ones name the site ({@code Origin}). A program sends neither, and has nobody signed in.
     */
    public boolean isCrossSite(HttpServletRequest request) {
        Optional<String> site = header(request, "Sec-Fetch-Site");
        if (site.isPresent()) {
            return !SAME_SITE_VALUES.contains(site.get().toLowerCase(Locale.ROOT));
        }
        return header(request, "Origin")
                .filter(origin -> !isOwn(request, origin))
                .isPresent();
    }

    /** The {@code Host} header counts only where no public address is known. */
    private boolean isOwn(HttpServletRequest request, String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        return publicUrl
                .map(url -> lower.equals(url.origin()))
                .orElseGet(() -> header(request, "Host")
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .filter(host -> lower.equals("http://" + host) || lower.equals("https://" + host))
                        .isPresent());
    }

    /**
     * Returns whether a program on this machine sent a request itself, rather than a proxy that forwarded it. A
     * loopback connection is not enough: the request must address this machine, carry no header that proxies or
     * browsers add, and no proxy or public address may be configured. HTTP/1.0 is what nginx speaks by default.
     */
    public boolean isFromThisMachine(HttpServletRequest request) {
        return publicUrl.isEmpty()
                && proxies.isEmpty()
                && peer(request).isLoopbackAddress()
                && request.getProtocol().equals("HTTP/1.1")
                && isThisMachine(header(request, "Host").orElse(""))
                && PROXY_HEADERS.stream().allMatch(name -> header(request, name).isEmpty())
                && Stream.of("Origin", "Referer", "Sec-Fetch-Site")
                        .allMatch(name -> header(request, name).isEmpty());
    }

    private static boolean isThisMachine(String host) {
        String name = withoutPort(host);
        return name.equalsIgnoreCase("localhost")
                || IpLiteral.parse(name).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /**
     * Returns the address of the server, without a trailing slash: the public one or else that of the connection on
     * which the request came. Never uses the {@code Host} header, which the client writes.
     *
     * @param basePath the prefix of every path
     */
    public String url(HttpServletRequest request, String basePath) {
        return publicUrl.map(PublicUrl::toString).orElseGet(() -> "http://" + connection(request) + basePath);
    }

    /** Returns the public address, or else the base path as a path relative to the host. */
    public String publicOr(String basePath) {
        return publicUrl.map(PublicUrl::toString).orElse(basePath.isEmpty() ? "/" : basePath);
    }

    private static String connection(HttpServletRequest request) {
        String address = request.getLocalAddr();
        boolean isBare = address.contains(":") && !address.startsWith("[");
        return (isBare ? "[" + Characters.before(address, c -> c == '%') + "]" : address) + ":"
                + request.getLocalPort();
    }

    /** Returns the address at the other end of the connection. */
    private static InetAddress peer(HttpServletRequest request) {
        return Optional.ofNullable(request.getRemoteAddr())
                .map(RequestOrigins::withoutZone)
                .flatMap(IpLiteral::parse)
                .orElseGet(RequestOrigins::unknownAddress);
    }

    /** A closed connection has no address. */
    private static InetAddress unknownAddress() {
        return IpLiteral.parse("0.0.0.0").orElseThrow();
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean isPort = colon >= 0 && Characters.isDigits(host.substring(colon + 1), 0, host.length());
        return isPort ? host.substring(0, colon) : host;
    }

    /** Returns an address without its zone id, with or without brackets. */
    private static String withoutZone(String address) {
        String bare = Characters.before(address, c -> c == '%');
        return bare.length() < address.length() && address.endsWith("]") ? bare + "]" : bare;
    }

    /** Parses an address with or without a port. */
    private static Optional<InetAddress> address(String text) {
        int colon = text.lastIndexOf(':');
        boolean mayHavePort = text.startsWith("[") ? text.indexOf("]:") == colon - 1 : text.indexOf(':') == colon;
        boolean hasPort = colon > 0 && mayHavePort && Characters.isDigits(text.substring(colon + 1), 1, 5);
        return IpLiteral.parse(hasPort ? text.substring(0, colon) : text);
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
