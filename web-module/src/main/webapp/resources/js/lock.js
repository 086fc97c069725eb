/* A page that nobody uses covers itself and locks the session; password and code open both again, and what was typed
   stays. All windows of a browser count as one: the time of the last sign of somebody is shared between them. */
(function () {
    'use strict';

    var cover = document.getElementById('lock');
    if (!cover) {
        return;
    }
    var MINUTE = 60000;
    var SHARED = 'secondlook.used';
    /* A minute less than the server allows, so that the page is covered before the server refuses it. */
    var limit = (Number(cover.dataset.idle) - 1) * MINUTE;
    var warn = 2 * MINUTE;
    var soon = document.getElementById('lock-soon');
    var left = document.getElementById('lock-left');
    var why = document.getElementById('lock-why');
    var password = document.getElementById('lock-password');
    var code = document.getElementById('lock-code');
    var told = Date.now();
    var before = null;

    function ask(act, more) {
        var body = new URLSearchParams(more || {});
        body.set('act', act);
        return fetch(cover.dataset.address, {method: 'POST', body: body, credentials: 'same-origin', redirect: 'manual'});
    }

    function lastUsed() {
        return Number(localStorage.getItem(SHARED)) || Date.now();
    }

    function use() {
        localStorage.setItem(SHARED, String(Date.now()));
    }

    function locked() {
        return !cover.hidden;
    }

    function say(text) {
        why.textContent = text;
        why.hidden = !text;
    }

    function close() {
        if (locked()) {
            return;
        }
        before = document.activeElement;
        soon.hidden = true;
        cover.hidden = false;
        document.body.classList.add('locked');
        say('');
        password.value = '';
        code.value = '';
        password.focus();
    }

    function open() {
        cover.hidden = true;
        document.body.classList.remove('locked');
        password.value = '';
        code.value = '';
        told = Date.now();
        if (before && typeof before.focus === 'function') {
            before.focus();
        }
    }

    function clock(milliseconds) {
        var seconds = Math.max(0, Math.ceil(milliseconds / 1000));
        return Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    }

    function tick() {
        if (locked()) {
            return;
        }
        var rest = lastUsed() + limit - Date.now();
        if (rest <= 0) {
            close();
            ask('lock').catch(function () { /* The server locks by itself a minute later. */ });
            return;
        }
        soon.hidden = rest > warn;
        left.textContent = clock(rest);
        if (lastUsed() - told >= MINUTE) {
            told = Date.now();
            ask('used').then(function (answer) {
                return answer.ok ? answer.text() : '';
            }).then(function (state) {
                if (state === 'locked') {
                    close();
                }
            }).catch(function () { /* Told again in a minute. */ });
        }
    }

    ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'].forEach(function (sign) {
        document.addEventListener(sign, function () {
            if (!locked() && soon.hidden) {
                use();
            }
        }, {passive: true});
    });

    document.getElementById('lock-stay').addEventListener('click', function () {
        use();
        told = 0;
        tick();
    });

    document.getElementById('lock-form').addEventListener('submit', function (event) {
        event.preventDefault();
        var given = {password: password.value, code: code.value};
        password.value = '';
        code.value = '';
        ask('unlock', given).then(function (answer) {
            if (answer.ok) {
                use();
                open();
            } else if (answer.status === 403) {
                answer.text().then(say);
                password.focus();
            } else {
                say(cover.dataset.ended);
            }
        }).catch(function () {
            say(cover.dataset.later);
        }).finally(function () {
            document.getElementById('busy').classList.remove('on');
        });
    });

    /* Another window was used or unlocked. */
    window.addEventListener('storage', function (event) {
        if (event.key === SHARED && locked()) {
            fetch(cover.dataset.address, {credentials: 'same-origin', redirect: 'manual'}).then(function (answer) {
                return answer.ok ? answer.text() : '';
            }).then(function (state) {
                if (state === 'open') {
                    open();
                }
            }).catch(function () { /* Stays covered. */ });
        }
    });

    use();
    window.setInterval(tick, 1000);
    document.addEventListener('visibilitychange', tick);
}());
