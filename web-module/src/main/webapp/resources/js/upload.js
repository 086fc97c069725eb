/* Looks at a chosen file before it is sent: size, kind by name, a preview. The service looks at the content itself. */
(function () {
    'use strict';

    var LIMIT = 20 * 1024 * 1024;

    function say(box, text) {
        var line = document.createElement('p');
        line.className = 'hint attention';
        line.textContent = text;
        box.appendChild(line);
    }

    function show(box, file) {
        var image = new Image();
        image.alt = file.name;
        image.onload = function () {
            var line = document.createElement('p');
            line.className = 'help';
            line.textContent = image.naturalWidth + ' × ' + image.naturalHeight + ' pixels · '
                + (file.size / 1048576).toFixed(1) + ' MB';
            box.append(image, line);
        };
        image.onerror = function () {
            say(box, box.dataset.none);
        };
        image.src = URL.createObjectURL(file);
    }

    document.querySelectorAll('input[type=file][data-preview]').forEach(function (input) {
        var box = document.getElementById(input.dataset.preview);
        input.addEventListener('change', function () {
            var file = input.files[0];
            box.replaceChildren();
            if (!file) {
                return;
            }
            if (file.size > LIMIT) {
                say(box, box.dataset.large);
            } else if (/^video\//.test(file.type) || /\.(mp4|mov|avi|mkv|webm|gif|heics?)$/i.test(file.name)) {
                say(box, box.dataset.video);
            } else {
                show(box, file);
            }
        });
    });
}());
