package org.palmares.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Sends the style sheet and the script of every page, each whole and once: their addresses change with what they hold.
@Controller
class AssetController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final byte[] style = Assets.contents("/css/palmares.css");
    private final byte[] script = Assets.contents("/js/palmares.js");

    @GetMapping("/css/palmares.css")
    ResponseEntity<byte[]> style() {
        return answer("text/css;charset=UTF-8", style);
    }

    @GetMapping("/js/palmares.js")
    ResponseEntity<byte[]> script() {
        return answer("text/javascript;charset=UTF-8", script);
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] contents) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(FOR_GOOD)
                .body(contents);
    }
}
