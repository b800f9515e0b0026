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
 * Says of a request from where it comes, as far as that can be believed. Headers that a client can write count only where a
 * trusted proxy wrote them. Nothing of it is kept. Immutable.
 */
public final class RequestOrigins {
    /** Nobody is believed, and there is no public address. */
    public static final RequestOrigins DIRECT = new RequestOrigins(Optional.empty(), TrustedProxies.NONE);

    /** What proxies add to a request that they send on. */
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

    /** What a browser says of a request that no other site made it send (Fetch Metadata). */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Optional<PublicUrl> publicUrl;
    private final TrustedProxies proxies;

    /** Of a server with this public address, behind these proxies. */
    public RequestOrigins(Optional<PublicUrl> publicUrl, TrustedProxies proxies) {
        this.publicUrl = publicUrl;
        this.proxies = proxies;
    }

    /**
     * The address of the client: that of the connection or, if a trusted proxy holds it, the nearest before it that is none
     * of them. What a client itself wrote stands before that and is never reached.
     */
    public InetAddress client(HttpServletRequest request) {
        InetAddress client = peer(request);
        for (Optional<String> hop : Hops.of(request).clients().reversed()) {
            Optional<InetAddress> before = hop.flatMap(RequestOrigins::address);
            if (!proxies.contains(client) || before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }

    /** Whether what the client sends is encrypted on its way. */
    public boolean isHttps(HttpServletRequest request) {
        return request.isSecure()
                || publicUrl
                        .map(PublicUrl::isHttps)
                        .orElseGet(() -> proxies.contains(peer(request))
                                && Hops.of(request)
                                        .scheme()
                                        .filter("https"::equals)
                                        .isPresent());
    }

    /**
     * Whether a page of another site made the browser send a request. Browsers say so ({@code Sec-Fetch-Site}); older ones
     * say which site it is ({@code Origin}). A program says neither, and is no browser in which somebody is signed in.
     */
    public boolean isCrossSite(HttpServletRequest request) {
        Optional<String> site = header(request, "Sec-Fetch-Site");
        if (site.isPresent()) {
            return !OWN.contains(site.get().toLowerCase(Locale.ROOT));
        }
        return header(request, "Origin")
                .filter(origin -> !isOwn(request, origin))
                .isPresent();
    }

    /** What a client says in {@code Host} counts only where no public address is known. */
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
     * Whether somebody on this machine sent a request, and no proxy on it sent on somebody else's. A connection from this
     * machine is not enough: it must be spoken to as this machine, bring nothing that proxies or browsers add, and no proxy
     * and no public address may be known. HTTP/1.0 is what nginx speaks by default.
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
     * The address of the server, without a slash at its end: the public one or, where there is none, that of the connection
     * on which the request came. What stands in {@code Host} is the client's word and never in it.
     *
     * @param basePath what stands before the path of everything
     */
    public String url(HttpServletRequest request, String basePath) {
        return publicUrl.map(PublicUrl::toString).orElseGet(() -> "http://" + connection(request) + basePath);
    }

    /** The public address or, where there is none, a path from wherever the server was found. */
    public String publicOr(String basePath) {
        return publicUrl.map(PublicUrl::toString).orElse(basePath.isEmpty() ? "/" : basePath);
    }

    private static String connection(HttpServletRequest request) {
        String address = request.getLocalAddr();
        boolean isBare = address.contains(":") && !address.startsWith("[");
        return (isBare ? "[" + Characters.before(address, c -> c == '%') + "]" : address) + ":"
                + request.getLocalPort();
    }

    /** Who holds the connection. */
    private static InetAddress peer(HttpServletRequest request) {
        return Optional.ofNullable(request.getRemoteAddr())
                .map(RequestOrigins::withoutZone)
                .flatMap(IpLiteral::parse)
                .orElseGet(RequestOrigins::nowhere);
    }

    /** A connection that is closed already has no address. */
    private static InetAddress nowhere() {
        return IpLiteral.parse("0.0.0.0").orElseThrow();
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean isPort = colon >= 0 && Characters.isDigits(host.substring(colon + 1), 0, host.length());
        return isPort ? host.substring(0, colon) : host;
    }

    /** An address without the name of the network card behind it, in brackets or not. */
    private static String withoutZone(String address) {
        String bare = Characters.before(address, c -> c == '%');
        return bare.length() < address.length() && address.endsWith("]") ? bare + "]" : bare;
    }

    /** An address with or without a port. */
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
